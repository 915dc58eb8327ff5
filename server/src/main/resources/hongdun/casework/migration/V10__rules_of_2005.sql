-- 公司登记管理条例 (2005) 第五十一条: five days to say whether it is accepted, else accepted from receipt;
-- 第五十三条: fifteen days to decide where it is not decided on the spot. In working days by 行政许可法第八十二条.
insert into casework.clock_rule
  (rule_set, item, kind, valid_from, stages, unit, promised, statutory, roll_weekend, stops, extension_length,
   extension_times, extension_role, extension_law, extension_article, law, article)
values
  ('OLD2005', '', 'WHOLE', date '2006-01-01', '{}', 'WORKING_DAYS', null, 15, true,
   '{STAGE}', 0, 0, null, null, null, 'COMPANY_REGISTRATION_REGULATION', '53'),
  ('OLD2005', '', 'ACCEPTANCE', date '2006-01-01', '{SUBMITTED}', 'WORKING_DAYS', 5, 5, true,
   '{STAGE}', 0, 0, null, null, null, 'COMPANY_REGISTRATION_REGULATION', '51');
