-- The language is each browser's choice, kept in its cookie; the account never carried it.
ALTER TABLE account DROP COLUMN language;
ALTER TABLE account_aud DROP COLUMN language;
