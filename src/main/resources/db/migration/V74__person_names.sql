-- Whoever is looked for by the first name or the patronymic is found from an index as well.
ALTER TABLE person
  ADD COLUMN given_key varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' AFTER name_key,
  ADD COLUMN patronymic_key varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' AFTER given_key;
UPDATE person SET given_key = IF(LOCATE(' ', name_key) = 0, '', SUBSTRING(name_key, LOCATE(' ', name_key) + 1));
UPDATE person SET patronymic_key = IF(LOCATE(' ', given_key) = 0, '', SUBSTRING(given_key, LOCATE(' ', given_key) + 1));
ALTER TABLE person
  ALTER COLUMN given_key DROP DEFAULT,
  ALTER COLUMN patronymic_key DROP DEFAULT,
  ADD KEY ix_person_given (given_key, school_id),
  ADD KEY ix_person_patronymic (patronymic_key, school_id);
ALTER TABLE person_aud
  ADD COLUMN given_key varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  ADD COLUMN patronymic_key varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
UPDATE person_aud SET given_key = IF(LOCATE(' ', name_key) = 0, '', SUBSTRING(name_key, LOCATE(' ', name_key) + 1)) WHERE name_key IS NOT NULL;
UPDATE person_aud SET patronymic_key = IF(LOCATE(' ', given_key) = 0, '', SUBSTRING(given_key, LOCATE(' ', given_key) + 1)) WHERE name_key IS NOT NULL;
