import type { ChipProductInput, CreatePurchaseInput } from '../../../generated/schema.js';

/** Quantities have four decimals and tax rates two, so both are whole numbers of these parts. */
const quantityDecimals = 4;
const taxDecimals = 2;
const quantityParts = 10n ** BigInt(quantityDecimals);
/** A rate of 100 percent. */
const wholeTax = 100n * 10n ** BigInt(taxDecimals);

/**
 * What a line comes to before tax, in minor units times `quantityParts`, exactly: negative when the discount is larger than the line.
 *
 * @param product of the documented form
 */
export function netOfLine({ priceMinorUnits, quantity, discountMinorUnits }: ChipProductInput): bigint {
  const gross = BigInt(priceMinorUnits) * toParts(quantity ?? '1', quantityDecimals);
  return gross - BigInt(discountMinorUnits ?? 0) * quantityParts;
}

/**
 * The total of a line in minor units, by CHIP's rule: `round_half_up((price * quantity - discount) * (1 + tax_percent / 100))`, unless one is
 * given.
 *
 * @param product of the documented form, and not negative
 */
export function totalOfLine(product: ChipProductInput): bigint {
  if (product.totalPriceOverrideMinorUnits != null) return BigInt(product.totalPriceOverrideMinorUnits);
  const numerator = netOfLine(product) * (wholeTax + toParts(product.taxPercent ?? '0', taxDecimals));
  const denominator = quantityParts * wholeTax;
  return (2n * numerator + denominator) / (2n * denominator);
}

/** What the lines come to, in minor units. */
export function sumOfLines(products: readonly ChipProductInput[]): bigint {
  return products.reduce((sum, product) => sum + totalOfLine(product), 0n);
}

/** What is charged, in minor units: the lines and the debt, unless a total is given. */
export function totalOf({
  products,
  debtMinorUnits,
  totalOverrideMinorUnits,
}: Pick<CreatePurchaseInput, 'products' | 'debtMinorUnits' | 'totalOverrideMinorUnits'>): bigint {
  if (totalOverrideMinorUnits != null) return BigInt(totalOverrideMinorUnits);
  return sumOfLines(products) + BigInt(debtMinorUnits ?? 0);
}

/** `toParts('2.25', 4)` is 22,500. */
function toParts(decimal: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}
