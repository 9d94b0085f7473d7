/**
 * The command line: arguments in, exit code out. Start at {@link plenary.cli.Main}; {@link plenary.cli.Wiring} is the one place where
 * stages, store and server are put together. Nobody imports this package.
 */
package plenary.cli;
