/** PostgreSQL: the pool, the migrations, and the one place with SQL. */
package app.foyer.storage;
