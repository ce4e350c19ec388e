import type { PurseOrder as PurseOrderDetails, WithMoney } from '../../../domain/records.js';
import type * as Schema from '../../../generated/schema.js';
import { amount, boolean, instant, integer, jsonObject, text, texts } from '../../wire.js';
import type { PurseWire } from '../types.js';
import { each, part } from './parts.js';

/** @param code the currency of the payment, session or link that holds the order */
export function toOrderDetails(wire: PurseWire<'Order'>, code: string | null): PurseOrderDetails {
  return {
    __typename: 'PurseOrder',
    reference: text(wire.reference),
    netAmount: amount(wire.net_amount, code),
    taxAmount: amount(wire.tax_amount, code),
    discountAmount: amount(wire.discount_amount, code),
    additionalData: jsonObject(wire.additional_data),
    billingAddress: part(wire.billing_address, toAddress),
    shipments: each(wire.shipments, (shipment) => toShipment(shipment, code)),
    discounts: each(wire.discounts, (discount) => toDiscount(discount, code)),
    marketplaceSellers: each(wire.marketplace_sellers, (seller) => toMarketplaceSeller(seller, code)),
  };
}

const toShipment = (wire: PurseWire<'Shipment'>, code: string | null): WithMoney<Schema.PurseShipment> => ({
  netAmount: amount(wire.net_amount, code),
  deliveryType: text(wire.delivery_type),
  deliveryQuickness: text(wire.delivery_quickness),
  deliveryMethodReference: text(wire.delivery_method_reference),
  estimatedDeliveryDateTime: instant(wire.estimated_delivery_date_time),
  shippingAddress: part(wire.shipping_address, toAddress),
  itemLines: each(wire.item_lines, (line) => toItemLine(line, code)),
});

const toItemLine = (wire: PurseWire<'ItemLine'>, code: string | null): WithMoney<Schema.PurseItemLine> => ({
  type: text(wire.type),
  name: text(wire.name),
  quantity: text(wire.quantity),
  unitGrossPrice: amount(wire.unit_gross_price, code),
  netAmount: amount(wire.net_amount, code),
  taxAmount: amount(wire.tax_amount, code),
  taxRate: text(wire.tax_rate),
  discountAmount: amount(wire.discount_amount, code),
  skuReference: text(wire.sku_reference),
  brand: text(wire.brand),
  sellerReference: text(wire.seller_reference),
  sellerName: text(wire.seller_name),
  isMarketplaceSeller: boolean(wire.is_marketplace_seller),
  categories: texts(wire.categories),
  productUri: text(wire.product_uri),
  imageUri: text(wire.image_uri),
});

const toDiscount = (wire: PurseWire<'Discount'>, code: string | null): WithMoney<Schema.PurseDiscount> => ({
  netAmount: amount(wire.net_amount, code),
  taxAmount: amount(wire.tax_amount, code),
  couponCode: text(wire.coupon_code),
  sellerReference: text(wire.seller_reference),
});

const toMarketplaceSeller = (
  wire: PurseWire<'MarketplaceSeller'>,
  code: string | null,
): WithMoney<Schema.PurseMarketplaceSeller> => ({
  name: text(wire.name),
  reference: text(wire.reference),
  totalSalesCount: integer(wire.total_sales_count),
  totalSalesAmount: amount(wire.total_sales_amount, code),
  registrationDateTime: instant(wire.registration_date_time),
  lastUpdateDateTime: instant(wire.last_update_date_time),
});

const toAddress = (wire: PurseWire<'Address'>): WithMoney<Schema.PurseAddress> => ({
  companyName: text(wire.company_name),
  gender: text(wire.gender),
  firstName: text(wire.first_name),
  middleName: text(wire.middle_name),
  lastName: text(wire.last_name),
  addressLines: texts(wire.address_lines),
  city: text(wire.city),
  postalCode: text(wire.postal_code),
  countryCode: text(wire.country_code),
  provinceCode: text(wire.province_code),
  phoneNumber: text(wire.phone_number),
  mobilePhoneNumber: text(wire.mobile_phone_number),
  workPhoneNumber: text(wire.work_phone_number),
  deliveryPointName: text(wire.delivery_point_name),
});
