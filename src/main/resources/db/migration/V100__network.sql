-- The network of a school as it should be: ports on the walls, devices and the links between them, connections to the internet, address segments.
-- A label is compared by its key, where letters that look alike are one. A segment's borders are IPv6 addresses in hexadecimal (IPv4 as mapped ones), so that "is it inside" is one comparison of texts.

create table outlet_port (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  room_id bigint not null,
  outlet varchar(20),
  label varchar(40) not null,
  label_key varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  category varchar(10) not null,
  length_m decimal(5,1),
  patch_panel varchar(40),
  patch_port varchar(20),
  switch_id bigint,
  switch_port varchar(20),
  active bit not null,
  primary key (id),
  constraint uk_outlet_port_label unique (room_id, label_key),
  key ix_outlet_port_school (school_id, room_id, id),
  key ix_outlet_port_label (school_id, label_key, id),
  key ix_outlet_port_switch (switch_id, id),
  constraint fk_outlet_port_school foreign key (school_id) references school (id),
  constraint fk_outlet_port_room foreign key (room_id) references room (id),
  constraint fk_outlet_port_switch foreign key (switch_id) references device (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table outlet_port_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  room_id bigint,
  outlet varchar(20),
  label varchar(40),
  label_key varchar(40) character set utf8mb4 collate utf8mb4_bin,
  category varchar(10),
  length_m decimal(5,1),
  patch_panel varchar(40),
  patch_port varchar(20),
  switch_id bigint,
  switch_port varchar(20),
  active bit,
  primary key (id, rev),
  key ix_outlet_port_aud_school (school_id, rev, revtype),
  key ix_outlet_port_aud_rev (rev, revtype),
  key ix_outlet_port_aud_revend (revend),
  constraint fk_outlet_port_aud_rev foreign key (rev) references revision (id),
  constraint fk_outlet_port_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table network_node (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  device_id bigint not null,
  role varchar(15) not null,
  ports int,
  managed bit not null,
  poe bit not null,
  wifi_standard varchar(20),
  zones varchar(250),
  primary key (id),
  constraint uk_network_node_device unique (device_id),
  key ix_network_node_school (school_id, role, id),
  constraint fk_network_node_school foreign key (school_id) references school (id),
  constraint fk_network_node_device foreign key (device_id) references device (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table network_node_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  device_id bigint,
  role varchar(15),
  ports int,
  managed bit,
  poe bit,
  wifi_standard varchar(20),
  zones varchar(250),
  primary key (id, rev),
  key ix_network_node_aud_school (school_id, rev, revtype),
  key ix_network_node_aud_rev (rev, revtype),
  key ix_network_node_aud_revend (revend),
  constraint fk_network_node_aud_rev foreign key (rev) references revision (id),
  constraint fk_network_node_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table node_link (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  upper_id bigint not null,
  lower_id bigint not null,
  upper_port varchar(20) not null,
  lower_port varchar(20) not null,
  medium varchar(10) not null,
  mbit int,
  primary key (id),
  constraint uk_node_link_ends unique (upper_id, lower_id, upper_port),
  key ix_node_link_lower (lower_id, upper_id),
  key ix_node_link_school (school_id, id),
  constraint fk_node_link_school foreign key (school_id) references school (id),
  constraint fk_node_link_upper foreign key (upper_id) references network_node (id),
  constraint fk_node_link_lower foreign key (lower_id) references network_node (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table node_link_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  upper_id bigint,
  lower_id bigint,
  upper_port varchar(20),
  lower_port varchar(20),
  medium varchar(10),
  mbit int,
  primary key (id, rev),
  key ix_node_link_aud_school (school_id, rev, revtype),
  key ix_node_link_aud_rev (rev, revtype),
  key ix_node_link_aud_revend (revend),
  constraint fk_node_link_aud_rev foreign key (rev) references revision (id),
  constraint fk_node_link_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table internet_connection (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  provider varchar(150) not null,
  contract_number varchar(100),
  contract_date date,
  technology varchar(10) not null,
  down_mbit decimal(8,2) not null,
  up_mbit decimal(8,2),
  guaranteed bit not null,
  static_ip bit not null,
  unified bit not null,
  backup bit not null,
  payer varchar(10) not null,
  begins_on date not null,
  ends_on date,
  primary key (id),
  key ix_internet_connection_school (school_id, begins_on, id),
  constraint fk_internet_connection_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table internet_connection_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  provider varchar(150),
  contract_number varchar(100),
  contract_date date,
  technology varchar(10),
  down_mbit decimal(8,2),
  up_mbit decimal(8,2),
  guaranteed bit,
  static_ip bit,
  unified bit,
  backup bit,
  payer varchar(10),
  begins_on date,
  ends_on date,
  primary key (id, rev),
  key ix_internet_connection_aud_school (school_id, rev, revtype),
  key ix_internet_connection_aud_rev (rev, revtype),
  key ix_internet_connection_aud_revend (revend),
  constraint fk_internet_connection_aud_rev foreign key (rev) references revision (id),
  constraint fk_internet_connection_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table school_network (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  content_filter varchar(150),
  filter_method varchar(15),
  firewall varchar(150),
  addressing varchar(250),
  cabinet varchar(150),
  primary key (id),
  constraint uk_school_network_school unique (school_id),
  constraint fk_school_network_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table school_network_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  content_filter varchar(150),
  filter_method varchar(15),
  firewall varchar(150),
  addressing varchar(250),
  cabinet varchar(150),
  primary key (id, rev),
  key ix_school_network_aud_school (school_id, rev, revtype),
  key ix_school_network_aud_rev (rev, revtype),
  key ix_school_network_aud_revend (revend),
  constraint fk_school_network_aud_rev foreign key (rev) references revision (id),
  constraint fk_school_network_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table network_segment (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  name varchar(80) not null,
  address varchar(43) not null,
  lowest varchar(32) character set ascii collate ascii_bin not null,
  highest varchar(32) character set ascii collate ascii_bin not null,
  vlan int,
  room_id bigint,
  primary key (id),
  constraint uk_network_segment_address unique (school_id, lowest, highest),
  key ix_network_segment_room (room_id, id),
  constraint fk_network_segment_school foreign key (school_id) references school (id),
  constraint fk_network_segment_room foreign key (room_id) references room (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table network_segment_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  name varchar(80),
  address varchar(43),
  lowest varchar(32) character set ascii collate ascii_bin,
  highest varchar(32) character set ascii collate ascii_bin,
  vlan int,
  room_id bigint,
  primary key (id, rev),
  key ix_network_segment_aud_school (school_id, rev, revtype),
  key ix_network_segment_aud_rev (rev, revtype),
  key ix_network_segment_aud_revend (revend),
  constraint fk_network_segment_aud_rev foreign key (rev) references revision (id),
  constraint fk_network_segment_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
