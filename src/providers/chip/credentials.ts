/**
 * What proves to CHIP who we are: the secret key as a bearer token, on every call.
 *
 * @see https://docs.chip-in.asia (security scheme `bearerAuth`)
 */
export function authorization(secretKey: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${secretKey}` };
}
