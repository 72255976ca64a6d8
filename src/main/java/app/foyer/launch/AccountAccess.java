package app.foyer.launch;

import app.foyer.config.Limits;
import app.foyer.secret.Keys;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What a command of the terminal needs to work on the accounts of a server, beside it or without it. */
record AccountAccess(
        DatabaseAccess database, Keys keys, Limits limits, Folders folders, InstantSource clock, SecureRandom random) {}
