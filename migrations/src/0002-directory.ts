import { sqlMigration } from './sql-migration.js';

/** People apart from accounts; agencies and places as trees; accounts, logins, roles and sign-in sessions. */
export const Directory = sqlMigration(
  'Directory1790000000002',
  /* sql */ `
    CREATE TABLE place (
      id uuid CONSTRAINT pk_place PRIMARY KEY,
      code text NOT NULL CONSTRAINT uq_place_code UNIQUE,
      kind text NOT NULL CONSTRAINT ck_place_kind CHECK (kind IN ('province', 'territory', 'federal', 'district')),
      parent_id uuid CONSTRAINT fk_place_parent REFERENCES place (id),
      name_en text NOT NULL,
      name_ur text,
      position integer NOT NULL,
      CONSTRAINT ck_place_parent CHECK ((kind = 'district') = (parent_id IS NOT NULL))
    );

    CREATE TABLE agency (
      id uuid CONSTRAINT pk_agency PRIMARY KEY,
      code text NOT NULL CONSTRAINT uq_agency_code UNIQUE,
      "group" text NOT NULL,
      parent_id uuid CONSTRAINT fk_agency_parent REFERENCES agency (id),
      name_en text NOT NULL,
      name_ur text,
      position integer NOT NULL
    );
    CREATE INDEX ix_agency_parent ON agency (parent_id);

    CREATE TABLE rank (
      code text CONSTRAINT pk_rank PRIMARY KEY,
      "group" text NOT NULL,
      group_name_en text NOT NULL,
      group_name_ur text,
      agency_groups text[] NOT NULL,
      name_en text NOT NULL,
      name_ur text,
      position integer NOT NULL
    );

    CREATE TABLE person (
      id uuid CONSTRAINT pk_person PRIMARY KEY,
      name_en text NOT NULL,
      name_ur text,
      -- HMAC of the 13 digits: finds the same person again without showing who it is. Not unique: two
      -- people with one CNIC are a duplicate to be linked by a person, not an error of the newcomer.
      cnic_index text,
      cnic_sealed text,
      cnic_last_four text,
      mobile text,
      email text,
      sex text NOT NULL DEFAULT 'unsaid' CONSTRAINT ck_person_sex CHECK (sex IN ('female', 'male', 'transgender', 'unsaid')),
      disability text NOT NULL DEFAULT 'unsaid' CONSTRAINT ck_person_disability CHECK (disability IN ('yes', 'no', 'unsaid')),
      agency_id uuid CONSTRAINT fk_person_agency REFERENCES agency (id),
      rank text CONSTRAINT fk_person_rank REFERENCES rank (code),
      service_number text,
      district_id uuid CONSTRAINT fk_person_district REFERENCES place (id),
      identity text NOT NULL DEFAULT 'none' CONSTRAINT ck_person_identity CHECK (identity IN ('none', 'claimed', 'verified')),
      -- Demonstration accounts and staff previews: everything works for them, nothing of theirs counts.
      demonstration boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ck_person_cnic_whole CHECK (num_nulls(cnic_index, cnic_sealed, cnic_last_four) IN (0, 3)),
      CONSTRAINT ck_person_identity_needs_cnic CHECK (identity = 'none' OR cnic_index IS NOT NULL)
    );
    CREATE INDEX ix_person_cnic_index ON person (cnic_index);
    CREATE INDEX ix_person_mobile ON person (mobile);
    CREATE INDEX ix_person_service_number ON person (service_number);
    CREATE INDEX ix_person_agency ON person (agency_id);
    CREATE INDEX sx_person_name_en ON person USING gin (name_en gin_trgm_ops);
    CREATE INDEX sx_person_name_ur ON person USING gin (name_ur gin_trgm_ops);

    CREATE TABLE account (
      id uuid CONSTRAINT pk_account PRIMARY KEY,
      person_id uuid NOT NULL CONSTRAINT uq_account_person UNIQUE CONSTRAINT xfk_account_person REFERENCES person (id),
      password_hash text NOT NULL,
      state text NOT NULL DEFAULT 'open' CONSTRAINT ck_account_state CHECK (state IN ('open', 'closed')),
      language text NOT NULL DEFAULT 'en' CONSTRAINT ck_account_language CHECK (language IN ('en', 'ur')),
      demonstration boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now()
    );

    -- By what an account signs in: e-mail and mobile as written, CNIC as its HMAC, service numbers within an agency.
    CREATE TABLE account_login (
      id uuid CONSTRAINT pk_account_login PRIMARY KEY,
      account_id uuid NOT NULL CONSTRAINT fk_account_login_account REFERENCES account (id) ON DELETE CASCADE,
      kind text NOT NULL CONSTRAINT ck_account_login_kind CHECK (kind IN ('email', 'mobile', 'cnic', 'service')),
      lookup text NOT NULL,
      agency_id uuid CONSTRAINT xfk_account_login_agency REFERENCES agency (id),
      CONSTRAINT ck_account_login_agency CHECK (kind <> 'service' OR agency_id IS NOT NULL)
    );
    CREATE UNIQUE INDEX sx_account_login_lookup ON account_login (kind, lookup) WHERE kind <> 'service';
    CREATE UNIQUE INDEX sx_account_login_service ON account_login (lookup, agency_id) WHERE kind = 'service';
    CREATE INDEX ix_account_login_account ON account_login (account_id);

    CREATE TABLE role_grant (
      id uuid CONSTRAINT pk_role_grant PRIMARY KEY,
      account_id uuid NOT NULL CONSTRAINT fk_role_grant_account REFERENCES account (id) ON DELETE CASCADE,
      role text NOT NULL CONSTRAINT ck_role_grant_role CHECK (role IN ('trainee', 'trainer', 'reviewer', 'coordinator', 'reporter', 'administrator')),
      agency_id uuid CONSTRAINT xfk_role_grant_agency REFERENCES agency (id),
      granted_by uuid,
      granted_at timestamptz NOT NULL DEFAULT now(),
      revoked_at timestamptz,
      CONSTRAINT ck_role_grant_scope CHECK ((role = 'coordinator') = (agency_id IS NOT NULL))
    );
    CREATE INDEX ix_role_grant_account ON role_grant (account_id);
    CREATE UNIQUE INDEX sx_role_grant_once ON role_grant (account_id, role, agency_id) NULLS NOT DISTINCT WHERE revoked_at IS NULL;

    CREATE TABLE sign_in_session (
      id uuid CONSTRAINT pk_sign_in_session PRIMARY KEY,
      -- SHA-256 of the cookie's id: the table alone opens nobody's session.
      sid_hash text NOT NULL CONSTRAINT uq_sign_in_session_sid_hash UNIQUE,
      account_id uuid CONSTRAINT fk_sign_in_session_account REFERENCES account (id) ON DELETE CASCADE,
      data jsonb NOT NULL,
      user_agent text NOT NULL DEFAULT '',
      address text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL
    );
    CREATE INDEX ix_sign_in_session_account ON sign_in_session (account_id);
    CREATE INDEX ix_sign_in_session_expires ON sign_in_session (expires_at);
  `,
  /* sql */ `
    DROP TABLE sign_in_session, role_grant, account_login, account, person, rank, agency, place;
  `,
);
