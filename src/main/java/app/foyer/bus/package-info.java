/** The event bus, typed: addresses that carry records inside this process, topics that carry hints, and the few faults. */
package app.foyer.bus;
