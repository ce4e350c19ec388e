import { describe, expect, it } from 'vitest';
import { cleverbridge } from '../../../src/providers/cleverbridge/index.js';
import { settingsShape } from '../../../src/providers/cleverbridge/settings.js';

const credentials = { CLEVERBRIDGE_USERNAME: 'api-user', CLEVERBRIDGE_PASSWORD: 'secret-password' };

describe('the settings of Cleverbridge', () => {
  it('are absent when none is set, in spite of the default address', () => {
    expect(cleverbridge.configure({})).toEqual({ kind: 'absent' });
    expect(cleverbridge.configure({ CLEVERBRIDGE_USERNAME: '' })).toEqual({ kind: 'absent' });
  });

  it('need only the credentials', () => {
    expect(cleverbridge.configure(credentials).kind).toBe('configured');
    expect(settingsShape.parse(credentials)).toEqual({
      ...credentials,
      CLEVERBRIDGE_BASE_URL: 'https://rest.cleverbridge.com',
      CLEVERBRIDGE_UPDATE_PARAMETERS_METHOD: 'POST',
      CLEVERBRIDGE_MAX_RANGE_WIDTH: 5_000,
    });
  });

  it.each([
    [{ CLEVERBRIDGE_BASE_URL: 'https://rest.cleverbridge.com' }, /USERNAME is not set.*PASSWORD is not set/],
    [{ ...credentials, CLEVERBRIDGE_BASE_URL: 'http://rest.cleverbridge.com' }, /BASE_URL must be https/],
    [{ ...credentials, CLEVERBRIDGE_USERNAME: 'api:user' }, /USERNAME must not contain a colon/],
    [{ ...credentials, CLEVERBRIDGE_UPDATE_PARAMETERS_METHOD: 'PUT' }, /METHOD must be POST or GET/],
    [{ ...credentials, CLEVERBRIDGE_MAX_RANGE_WIDTH: '0' }, /WIDTH must be a whole number/],
    [{ ...credentials, CLEVERBRIDGE_MAX_RANGE_WIDTH: '5e3' }, /WIDTH must be a whole number/],
    [{ ...credentials, CLEVERBRIDGE_MAX_RANGE_WIDTH: '1000001' }, /WIDTH must be a whole number/],
  ])('are faulty when they are %j, and the report contains no value', (environment, fault) => {
    const configuration = cleverbridge.configure(environment);
    const faults = configuration.kind === 'faulty' ? configuration.faults.join('; ') : configuration.kind;
    expect(faults).toMatch(fault);
    expect(faults).not.toMatch(/secret-password|api:user/);
  });
});
