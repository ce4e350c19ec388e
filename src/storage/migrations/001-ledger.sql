-- The ledger of writes, and what is stored beside it. Applied once, in one transaction (src/storage/migrations.ts).

CREATE TABLE store_identity (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  id text NOT NULL,
  is_confirmed boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE operations (
  id text PRIMARY KEY,
  -- One operation for each tenant, mutation and idempotency key.
  scope text NOT NULL UNIQUE,
  key_digest text NOT NULL,
  tenant text NOT NULL,
  mutation text NOT NULL,
  provider text NOT NULL,
  fingerprint text NOT NULL,
  resource_id text,
  provider_key text NOT NULL,
  reconciliation_data json NOT NULL,
  accepted_data json,
  look_alike text,
  state text NOT NULL
    CHECK (state IN ('IN_PROGRESS', 'UNKNOWN', 'PENDING', 'SUCCEEDED', 'DECLINED', 'ACTION_REQUIRED', 'REFUSED')),
  outcome json,
  fence integer NOT NULL,
  sends integer NOT NULL,
  -- Null when nobody holds it.
  lease_until timestamptz,
  -- When it is looked at again; null when it is settled.
  due_at timestamptz,
  sent_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  settled_at timestamptz,
  -- The last row of the journal that concerns it.
  changed_in bigint NOT NULL DEFAULT 0,
  CHECK ((settled_at IS NULL) = (state IN ('IN_PROGRESS', 'UNKNOWN', 'PENDING'))),
  CHECK ((settled_at IS NULL) = (due_at IS NOT NULL))
);

-- Of the writes that a later read could not distinguish, one at a time.
CREATE UNIQUE INDEX operations_look_alike ON operations (provider, coalesce(resource_id, ''), look_alike)
  WHERE look_alike IS NOT NULL AND settled_at IS NULL;
CREATE INDEX operations_look_alike_changed ON operations (provider, coalesce(resource_id, ''), look_alike, changed_in)
  WHERE look_alike IS NOT NULL;
CREATE INDEX operations_due ON operations (due_at) WHERE settled_at IS NULL;
CREATE INDEX operations_settled ON operations (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX operations_key ON operations (key_digest);

-- Each effect at a provider belongs to one operation, for as long as that is stored.
CREATE TABLE claimed_effects (
  provider text NOT NULL,
  effect_id text NOT NULL,
  operation_id text NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
  PRIMARY KEY (provider, effect_id)
);
CREATE INDEX claimed_effects_operation ON claimed_effects (operation_id);

-- What was requested, sent, received and found, in codes. Append-only.
CREATE TABLE journal (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  operation_id text NOT NULL,
  tenant text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  step text NOT NULL,
  code text,
  state text NOT NULL,
  fence integer NOT NULL
);
CREATE INDEX journal_operation ON journal (operation_id, sequence);
CREATE INDEX journal_at ON journal (at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only';
END
$$;
CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a checkout needs once and a provider does not report again; sealed.
CREATE TABLE checkout (
  key text PRIMARY KEY,
  value text NOT NULL,
  expires_at timestamptz
);
CREATE INDEX checkout_expires ON checkout (expires_at) WHERE expires_at IS NOT NULL;
