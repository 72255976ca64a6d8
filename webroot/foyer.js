// @ts-check
// Every page works without any of this; here it becomes more comfortable.
import "./elements/copy-text.js";
import "./elements/live-feed.js";
import "./elements/more-menu.js";
import "./elements/multi-factor-options.js";
import "./elements/one-time-code.js";
import "./elements/pairing-help.js";
import "./elements/password-meter.js";
import "./elements/quick-search.js";
import "./elements/resend-countdown.js";
import "./elements/show-password.js";
import "./installed-portal.js";
import "./swaps.js";
