import { sqlMigration } from './sql-migration.js';

/** Recordings and captions of publications. The bytes lie in the file store, under the hash that is in the name. */
export const Media = sqlMigration(
  'Media1790000000008',
  /* sql */ `
    CREATE TABLE publication_media (
      publication_id uuid NOT NULL CONSTRAINT fk_publication_media_publication REFERENCES publication (id),
      name text NOT NULL,
      media_type text NOT NULL,
      size_bytes integer NOT NULL,
      CONSTRAINT pk_publication_media PRIMARY KEY (publication_id, name)
    );
    CREATE TRIGGER tg_publication_media_immutable BEFORE UPDATE OR DELETE ON publication_media
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
  `,
  /* sql */ `
    DROP TABLE publication_media;
  `,
);
