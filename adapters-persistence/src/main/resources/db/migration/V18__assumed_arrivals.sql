-- Contacts whose file does not tell when they arrived.
COMMENT ON COLUMN contact.flags IS
  '1 inbound, 2 answered, 4 abandoned, 8 handled, 16 resolved at first, 32 resolved once, 64 traceable, '
  '128 escalation known, 256 escalated, 512 endured, 1024 reopened known, 2048 reopened, '
  '4096 public, 8192 moved to private, both private throughout, 16384 argument known, 32768 argued, '
  '65536 arrival assumed';
