/** The explorer as visitors meet it, in the system's Chromium. Start at {@link plenary.browser.EveryPageIT}; {@link plenary.browser.Chromium} says what happens without one. */
package plenary.browser;
