/** Everything on this machine: an embedded PostgreSQL and an inbox that receives what the platform sends. */
package app.foyer.demo;
