/** The way in: sealed steps, and one policy function that decides what each client must and may do. */
package app.foyer.signin;
