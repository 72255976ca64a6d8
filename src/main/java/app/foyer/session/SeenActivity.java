package app.foyer.session;

import app.foyer.activity.ActivityPage;

/** A live session and a part of its account's activity, read together. */
public record SeenActivity(Session session, ActivityPage page) {}
