// @ts-check
// Asks again for the page that could not be shown, as soon as there is a connection.
addEventListener("online", () => location.reload());
