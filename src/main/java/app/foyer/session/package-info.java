/** Who is signed in where, how it was proven, and until when. */
package app.foyer.session;
