-- The kits of the project «Цифровая образовательная среда»: what one holds in a year, and which school gets one.

create table kit_template (
  id bigint not null,
  version int not null,
  year int not null,
  name varchar(100) not null,
  basis varchar(200),
  cost decimal(15,2),
  primary key (id),
  constraint uk_kit_template_name unique (year, name)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table kit_template_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  year int,
  name varchar(100),
  basis varchar(200),
  cost decimal(15,2),
  primary key (id, rev),
  key ix_kit_template_aud_rev (rev, revtype),
  key ix_kit_template_aud_revend (revend),
  constraint fk_kit_template_aud_rev foreign key (rev) references revision (id),
  constraint fk_kit_template_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table kit_template_line (
  id bigint not null,
  version int not null,
  template_id bigint not null,
  kind_id bigint not null,
  quantity int not null,
  primary key (id),
  constraint uk_kit_template_line_kind unique (template_id, kind_id),
  constraint fk_kit_template_line_template foreign key (template_id) references kit_template (id),
  constraint fk_kit_template_line_kind foreign key (kind_id) references device_kind (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table kit_template_line_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  template_id bigint,
  kind_id bigint,
  quantity int,
  primary key (id, rev),
  key ix_kit_template_line_aud_rev (rev, revtype),
  key ix_kit_template_line_aud_revend (revend),
  constraint fk_kit_template_line_aud_rev foreign key (rev) references revision (id),
  constraint fk_kit_template_line_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table kit (
  id bigint not null,
  version int not null,
  year int not null,
  school_id bigint not null,
  template_id bigint,
  cost decimal(15,2),
  primary key (id),
  constraint uk_kit_school unique (school_id, year),
  key ix_kit_year (year, school_id),
  constraint fk_kit_school foreign key (school_id) references school (id),
  constraint fk_kit_template foreign key (template_id) references kit_template (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table kit_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  year int,
  school_id bigint,
  template_id bigint,
  cost decimal(15,2),
  primary key (id, rev),
  key ix_kit_aud_school (school_id, rev, revtype),
  key ix_kit_aud_rev (rev, revtype),
  key ix_kit_aud_revend (revend),
  constraint fk_kit_aud_rev foreign key (rev) references revision (id),
  constraint fk_kit_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table kit_line (
  id bigint not null,
  version int not null,
  kit_id bigint not null,
  school_id bigint not null,
  kind_id bigint not null,
  quantity int not null,
  primary key (id),
  constraint uk_kit_line_kind unique (kit_id, kind_id),
  constraint fk_kit_line_kit foreign key (kit_id) references kit (id),
  constraint fk_kit_line_school foreign key (school_id) references school (id),
  constraint fk_kit_line_kind foreign key (kind_id) references device_kind (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table kit_line_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  kit_id bigint,
  school_id bigint,
  kind_id bigint,
  quantity int,
  primary key (id, rev),
  key ix_kit_line_aud_school (school_id, rev, revtype),
  key ix_kit_line_aud_rev (rev, revtype),
  key ix_kit_line_aud_revend (revend),
  constraint fk_kit_line_aud_rev foreign key (rev) references revision (id),
  constraint fk_kit_line_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
