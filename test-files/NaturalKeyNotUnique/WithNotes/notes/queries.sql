-- what is tried by hand, and says nothing about how the tables are made
select * from boatmen;
delete from boatmen where id in (1, 2);
drop table boatmen;
