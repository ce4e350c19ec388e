import { createHash } from 'node:crypto';

/** A Lua script, which Redis runs as one atomic step, and the digest by which it is called. */
export interface Script {
  readonly source: string;
  readonly sha: string;
}

const script = (source: string): Script => ({ source, sha: createHash('sha1').update(source).digest('hex') });

/**
 * Puts another text, or none, in place of the one that the caller has read, and moves the index rows along. All claims, replacements and
 * releases are this one step: Redis compares whole texts, so only code that can check an entry ever decides about one.
 *
 * KEYS 1 entry, 2 expiries, 3 queue, 4 places, 5 id row of the old entry, 6 its key row, 7 and 8 those of the new one
 * ARGV 1 text as read ('' none was there), 2 new text ('' none), 3 scope, 4 new place in the queue ('' final), 5 its lease,
 *      6 new expiry, 7 time to live in ms, 8 now ('' when the caller does not tell); moments in unix ms
 *
 * Returns {'done'}, {'absent'}, {'changed', text as it is}, or {'lost'}: the record is gone while its expiry says that it must be there.
 */
export const swapScript = script(`
local current = redis.call('GET', KEYS[1])
if not current then
  local expiry = redis.call('ZSCORE', KEYS[2], ARGV[3])
  if expiry and (ARGV[8] == '' or tonumber(expiry) > tonumber(ARGV[8])) then return {'lost'} end
  if ARGV[1] ~= '' then return {'absent'} end
elseif ARGV[1] == '' or current ~= ARGV[1] then
  return {'changed', current}
end
if current then
  redis.call('DEL', KEYS[5])
  redis.call('SREM', KEYS[6], ARGV[3])
end
local place = redis.call('HGET', KEYS[4], ARGV[3])
if place then
  redis.call('ZREM', KEYS[3], place)
  redis.call('HDEL', KEYS[4], ARGV[3])
end
if ARGV[2] == '' then
  redis.call('DEL', KEYS[1])
  redis.call('ZREM', KEYS[2], ARGV[3])
  return {'done'}
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[7])
redis.call('SET', KEYS[7], ARGV[3], 'PX', ARGV[7])
redis.call('SADD', KEYS[8], ARGV[3])
if redis.call('PTTL', KEYS[8]) < tonumber(ARGV[7]) then redis.call('PEXPIRE', KEYS[8], ARGV[7]) end
redis.call('ZADD', KEYS[2], ARGV[6], ARGV[3])
if ARGV[4] ~= '' then
  redis.call('ZADD', KEYS[3], ARGV[5], ARGV[4])
  redis.call('HSET', KEYS[4], ARGV[3], ARGV[4])
end
return {'done'}
`);

/**
 * The texts of scopes, with their expiries, so that a lost record is told from an absent one.
 *
 * KEYS 1 expiries, then the entries; ARGV the scopes, in the same order. Returns text or nil, expiry or nil, for each.
 */
export const readScript = script(`
local found = {}
for i, scope in ipairs(ARGV) do
  found[#found + 1] = redis.call('GET', KEYS[i + 1])
  found[#found + 1] = redis.call('ZSCORE', KEYS[1], scope)
end
return found
`);

/**
 * Removes what has expired, then returns who is next.
 *
 * KEYS 1 expiries, 2 queue, 3 places; ARGV 1 prefix of the entries' keys, 2 now in unix ms, 3 how many to remove, 4 how many to return
 * (the entries' keys are made here: they share the hash tag of KEYS, so they live on the same node of a cluster)
 *
 * Returns scope, text or nil, expiry or nil, for each. Rows by id and key are left to their time to live: they lead nowhere.
 */
export const unsettledScript = script(`
for _, scope in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[2], 'LIMIT', 0, ARGV[3])) do
  redis.call('DEL', ARGV[1] .. scope)
  redis.call('ZREM', KEYS[1], scope)
  local place = redis.call('HGET', KEYS[3], scope)
  if place then
    redis.call('ZREM', KEYS[2], place)
    redis.call('HDEL', KEYS[3], scope)
  end
end
local found = {}
for _, place in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, ARGV[4])) do
  local scope = string.sub(place, 18)
  found[#found + 1] = scope
  found[#found + 1] = redis.call('GET', ARGV[1] .. scope)
  found[#found + 1] = redis.call('ZSCORE', KEYS[1], scope)
end
return found
`);
