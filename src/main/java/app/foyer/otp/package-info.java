/**
 * Authenticator apps: pairing one with an account at a portal, and judging its codes.
 *
 * <p>"Pairing" is what the product's clients read; NIST SP 800-63B-4 calls it binding an authenticator.
 */
package app.foyer.otp;
