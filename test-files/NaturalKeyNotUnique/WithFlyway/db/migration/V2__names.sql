create unique index accounts_names on accounts (lower(user_name));
