/**
 * Loaded into api and worker before their own code: when the process that started them is killed, they end at once, so that
 * none of them keeps the port or the database. What was acknowledged is in the database already; an orderly stop comes by SIGTERM.
 */
process.on('disconnect', () => process.exit(1));
// The listener alone must not keep a process alive that has nothing else to do.
process.channel?.unref();

export {};
