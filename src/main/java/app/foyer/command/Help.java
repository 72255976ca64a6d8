package app.foyer.command;

/** What can be done for a client by naming the client and a reason. */
public enum Help {
    CLOSE,
    REOPEN,
    RESET_FACTORS,
    EMERGENCY_CODE,
    DEMAND_PASSWORD,
    END_SESSIONS
}
