package app.foyer.browser;

/** Whether a window runs scripts. Everything a client needs must work either way. */
enum Scripts {
    ON,
    OFF;

    @Override
    public String toString() {
        return this == ON ? "scripts on" : "scripts off";
    }
}
