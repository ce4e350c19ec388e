import { LosslessNumber } from 'lossless-json';
import type {
  PurseDiscountInput,
  PurseItemLineInput,
  PurseMarketplaceSellerInput,
  PurseOperationOrderInput,
  PurseOperationShipmentInput,
  PurseOrderInput,
  PurseShipmentInput,
} from '../../../generated/schema.js';
import type { PurseRequest } from '../types.js';
import { toAddressRequest, toShippingAddressRequest } from './customer-request.js';

/** An order as Purse is told of it. Amounts are minor units on both sides. */
export const toOrderRequest = (order: PurseOrderInput): PurseRequest<'OrderInput'> => ({
  reference: order.reference,
  net_amount: order.netAmountMinorUnits,
  tax_amount: order.taxAmountMinorUnits,
  discount_amount: order.discountAmountMinorUnits,
  additional_data: order.additionalData,
  billing_address: order.billingAddress && toAddressRequest(order.billingAddress),
  shipments: order.shipments?.map(toShipment),
  discounts: order.discounts?.map(toDiscount),
  marketplace_sellers: order.marketplaceSellers?.map(toMarketplaceSeller),
});

/** Where an operation that has a reference of the merchant's carries our key: Purse shows the part of the order again that was sent. */
export const requestIdKey = 'x-gateway-request-id';

/**
 * The part of an order that a capture, refund or void is about.
 *
 * @param mark our key; null where the operation carries it elsewhere
 */
export const toOperationOrderRequest = (
  order: PurseOperationOrderInput | null,
  mark: string | null,
): PurseRequest<'OperationOrderInput'> | null => {
  if (order === null && mark === null) return null;
  const additional_data = order?.additionalData ?? null;
  return {
    shipments: order?.shipments?.map(toOperationShipment),
    additional_data: mark === null ? additional_data : { ...additional_data, [requestIdKey]: mark },
  };
};

const toOperationShipment = (shipment: PurseOperationShipmentInput): PurseRequest<'OperationShipmentInput'> => ({
  net_amount: shipment.netAmountMinorUnits,
  item_lines: shipment.itemLines?.map(toItemLine),
});

const toShipment = (shipment: PurseShipmentInput): PurseRequest<'ShipmentInput'> => ({
  net_amount: shipment.netAmountMinorUnits,
  delivery_type: shipment.deliveryType,
  delivery_quickness: shipment.deliveryQuickness,
  delivery_method_reference: shipment.deliveryMethodReference,
  estimated_delivery_date_time: shipment.estimatedDeliveryDateTime,
  shipping_address: shipment.shippingAddress && toShippingAddressRequest(shipment.shippingAddress),
  item_lines: shipment.itemLines?.map(toItemLine),
});

const toItemLine = (line: PurseItemLineInput): PurseRequest<'ItemLineInput'> => ({
  type: line.type,
  name: line.name,
  quantity: line.quantity,
  unit_gross_price: line.unitGrossPriceMinorUnits,
  net_amount: line.netAmountMinorUnits,
  tax_amount: line.taxAmountMinorUnits,
  tax_rate: line.taxRatePercent == null ? null : new LosslessNumber(line.taxRatePercent),
  discount_amount: line.discountAmountMinorUnits,
  sku_reference: line.skuReference,
  brand: line.brand,
  seller_reference: line.sellerReference,
  seller_name: line.sellerName,
  is_marketplace_seller: line.isMarketplaceSeller,
  categories: line.categories,
  product_uri: line.productUri,
  image_uri: line.imageUri,
});

const toDiscount = (discount: PurseDiscountInput): PurseRequest<'DiscountInput'> => ({
  net_amount: discount.netAmountMinorUnits,
  tax_amount: discount.taxAmountMinorUnits,
  coupon_code: discount.couponCode,
  seller_reference: discount.sellerReference,
});

const toMarketplaceSeller = (seller: PurseMarketplaceSellerInput): PurseRequest<'MarketplaceSellerInput'> => ({
  name: seller.name,
  reference: seller.reference,
  total_sales_count: seller.totalSalesCount,
  total_sales_amount: seller.totalSalesAmountMinorUnits,
  registration_date_time: seller.registrationDateTime,
  last_update_date_time: seller.lastUpdateDateTime,
});
