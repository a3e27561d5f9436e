-- Since when no computer has a version that nobody settled; null while one has it. After a year it is forgotten (UnusedPackages).
alter table software_package add column unused_since date;
