-- What tools measured in a school's network: a file each, with its rows, and what was decided of hosts that the registry does not know.
-- A file is taken once in a school. Addresses of hosts are kept as hexadecimal IPv6 addresses beside the text (IPv4 as mapped ones), as segments keep their borders.

create table measurement (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  kind varchar(10) not null,
  taken_at datetime(6) not null,
  received_at datetime(6) not null,
  received_by varchar(120) not null,
  room_id bigint,
  title varchar(200) not null,
  entries int not null,
  file_id bigint not null,
  sha256 varchar(64) character set ascii collate ascii_bin not null,
  primary key (id),
  constraint uk_measurement_file unique (school_id, sha256),
  key ix_measurement_school (school_id, taken_at, id),
  key ix_measurement_kind (school_id, kind, taken_at, id),
  key ix_measurement_taken (taken_at, id),
  key ix_measurement_room (room_id, id),
  constraint fk_measurement_school foreign key (school_id) references school (id),
  constraint fk_measurement_room foreign key (room_id) references room (id),
  constraint fk_measurement_file foreign key (file_id) references stored_file (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- host_key: the card's address, else the network address, else the serial number or the name: what a host is known by from scan to scan. label: the name up to its first dot.
create table measured_host (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  measurement_id bigint not null,
  number int not null,
  host_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  address varchar(45),
  address_key varchar(32) character set ascii collate ascii_bin,
  mac varchar(17) character set ascii collate ascii_bin,
  name varchar(255),
  label varchar(63),
  serial varchar(100),
  serial_key varchar(60) character set utf8mb4 collate utf8mb4_bin,
  vendor varchar(150),
  seen_at varchar(160),
  services varchar(500),
  primary key (id),
  constraint uk_measured_host_number unique (measurement_id, number),
  key ix_measured_host_mac (measurement_id, mac),
  key ix_measured_host_known (school_id, mac, id),
  constraint fk_measured_host_measurement foreign key (measurement_id) references measurement (id),
  constraint fk_measured_host_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table measured_speed (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  measurement_id bigint not null,
  number int not null,
  room_id bigint,
  room_words varchar(60),
  taken_at datetime(6) not null,
  down_mbit decimal(9,2),
  up_mbit decimal(9,2),
  method varchar(150),
  retransmits int,
  jitter_ms decimal(10,3),
  lost_percent decimal(5,2),
  primary key (id),
  constraint uk_measured_speed_number unique (measurement_id, number),
  key ix_measured_speed_room (room_id, taken_at, id),
  constraint fk_measured_speed_measurement foreign key (measurement_id) references measurement (id),
  constraint fk_measured_speed_school foreign key (school_id) references school (id),
  constraint fk_measured_speed_room foreign key (room_id) references room (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table measured_cable (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  measurement_id bigint not null,
  number int not null,
  label varchar(80) not null,
  port_id bigint,
  taken_at datetime(6) not null,
  category varchar(80),
  length_m decimal(5,1),
  passed bit not null,
  reason varchar(250),
  primary key (id),
  constraint uk_measured_cable_number unique (measurement_id, number),
  key ix_measured_cable_port (port_id, taken_at, id),
  constraint fk_measured_cable_measurement foreign key (measurement_id) references measurement (id),
  constraint fk_measured_cable_school foreign key (school_id) references school (id),
  constraint fk_measured_cable_port foreign key (port_id) references outlet_port (id) on delete set null
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- One of a host: it is ignored with a reason, or it is a device of the registry that nothing else would recognise.
create table host_decision (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  host_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  device_id bigint,
  reason varchar(250),
  decided_at datetime(6) not null,
  decided_by varchar(120) not null,
  primary key (id),
  constraint uk_host_decision_host unique (school_id, host_key),
  key ix_host_decision_device (device_id, id),
  constraint fk_host_decision_school foreign key (school_id) references school (id),
  constraint fk_host_decision_device foreign key (device_id) references device (id) on delete cascade
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table host_decision_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  host_key varchar(120) character set utf8mb4 collate utf8mb4_bin,
  device_id bigint,
  reason varchar(250),
  decided_at datetime(6),
  decided_by varchar(120),
  primary key (id, rev),
  key ix_host_decision_aud_school (school_id, rev, revtype),
  key ix_host_decision_aud_rev (rev, revtype),
  key ix_host_decision_aud_revend (revend),
  constraint fk_host_decision_aud_rev foreign key (rev) references revision (id),
  constraint fk_host_decision_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
