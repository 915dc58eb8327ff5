-- 绿色通道理由: the reasons are a list the bureau keeps; a flag keeps the code it was given under.
alter table casework.green_channel drop constraint green_channel_reason_check;
alter table casework.green_channel add constraint green_channel_reason_is_a_code check (reason ~ '^[A-Z][A-Z_]{0,39}$');
