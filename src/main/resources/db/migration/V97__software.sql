-- Software: the district's catalogue, what names programs are installed under, and what is installed where.

create table software (
  id bigint not null,
  version int not null,
  publisher varchar(120) not null,
  name varchar(150) not null,
  release_words varchar(60) not null,
  category varchar(20) not null,
  software_class varchar(150),
  registry_number varchar(20),
  registered_on date,
  free bit not null,
  active bit not null,
  name_key varchar(350) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id),
  constraint uk_software_name unique (publisher, name, release_words),
  key ix_software_name_key (name_key, id),
  key ix_software_category (category, name_key, id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table software_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  publisher varchar(120),
  name varchar(150),
  release_words varchar(60),
  category varchar(20),
  software_class varchar(150),
  registry_number varchar(20),
  registered_on date,
  free bit,
  active bit,
  name_key varchar(350) character set utf8mb4 collate utf8mb4_bin,
  primary key (id, rev),
  key ix_software_aud_rev (rev, revtype),
  key ix_software_aud_revend (revend),
  constraint fk_software_aud_rev foreign key (rev) references revision (id),
  constraint fk_software_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table recognition_rule (
  id bigint not null,
  version int not null,
  software_id bigint,
  name_pattern varchar(200) not null,
  publisher_pattern varchar(120) not null,
  version_pattern varchar(60) not null,
  pattern_key varchar(400) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id),
  constraint uk_recognition_rule_pattern unique (pattern_key),
  key ix_recognition_rule_software (software_id, id),
  constraint fk_recognition_rule_software foreign key (software_id) references software (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table recognition_rule_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  software_id bigint,
  name_pattern varchar(200),
  publisher_pattern varchar(120),
  version_pattern varchar(60),
  pattern_key varchar(400) character set utf8mb4 collate utf8mb4_bin,
  primary key (id, rev),
  key ix_recognition_rule_aud_rev (rev, revtype),
  key ix_recognition_rule_aud_revend (revend),
  constraint fk_recognition_rule_aud_rev foreign key (rev) references revision (id),
  constraint fk_recognition_rule_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- One row, which says how often the rules changed: who settles holds it alone, who recognises new names shares it.
create table recognition_edition (
  id int not null,
  number int not null,
  primary key (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into recognition_edition (id, number) values (1, 0);

-- Names and packages are millions of times referred to: short ids of their own.
create table software_name (
  id int not null auto_increment,
  name varchar(250) not null,
  publisher varchar(150) not null,
  name_key varchar(250) character set utf8mb4 collate utf8mb4_bin not null,
  publisher_key varchar(150) character set utf8mb4 collate utf8mb4_bin not null,
  fingerprint varchar(64) character set ascii collate ascii_bin not null,
  waiting int,
  primary key (id),
  constraint uk_software_name_fingerprint unique (fingerprint),
  key ix_software_name_name (name_key, id),
  key ix_software_name_waiting (waiting, id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table software_package (
  id int not null auto_increment,
  name_id int not null,
  package_version varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  version_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(12) not null,
  software_id bigint,
  rule_id bigint,
  primary key (id),
  constraint uk_software_package_version unique (name_id, package_version),
  key ix_software_package_state (state, name_id, id),
  key ix_software_package_software (software_id, id),
  key ix_software_package_rule (rule_id, id),
  constraint fk_software_package_name foreign key (name_id) references software_name (id),
  constraint fk_software_package_software foreign key (software_id) references software (id),
  constraint fk_software_package_rule foreign key (rule_id) references recognition_rule (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table installed_package (
  device_id bigint not null,
  package_id int not null,
  first_seen date not null,
  primary key (device_id, package_id),
  key ix_installed_package_package (package_id, device_id),
  constraint fk_installed_package_device foreign key (device_id) references device (id) on delete cascade,
  constraint fk_installed_package_package foreign key (package_id) references software_package (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table installation (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  device_id bigint not null,
  software_id bigint not null,
  release_words varchar(100) not null,
  source varchar(10) not null,
  first_seen date not null,
  removed_on date,
  primary key (id),
  constraint uk_installation_day unique (device_id, software_id, first_seen),
  key ix_installation_school (school_id, software_id, first_seen, id),
  key ix_installation_software (software_id, first_seen, id),
  constraint fk_installation_school foreign key (school_id) references school (id),
  constraint fk_installation_device foreign key (device_id) references device (id),
  constraint fk_installation_software foreign key (software_id) references software (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table installation_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  device_id bigint,
  software_id bigint,
  release_words varchar(100),
  source varchar(10),
  first_seen date,
  removed_on date,
  primary key (id, rev),
  key ix_installation_aud_school (school_id, rev, revtype),
  key ix_installation_aud_rev (rev, revtype),
  key ix_installation_aud_revend (revend),
  constraint fk_installation_aud_rev foreign key (rev) references revision (id),
  constraint fk_installation_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
