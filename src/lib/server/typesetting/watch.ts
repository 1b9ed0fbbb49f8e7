/**
 * Runs beside a drawing, which keeps its own thread busy and hears nothing meanwhile: ends the process
 * when the server that asked is gone, after its time, and when it takes too much memory.
 */
import process from 'node:process';

/** Bytes; a long form takes a third of it. */
const mostMemory = 1024 ** 3;

/** The server gives up earlier, after 30 seconds; this is for one that is no longer there. */
const longestMilliseconds = 35_000;

const server = process.ppid;

function end(): void {
	process.kill(process.pid, 'SIGKILL');
}

setTimeout(end, longestMilliseconds);
setInterval(() => {
	if (process.ppid !== server || process.memoryUsage.rss() > mostMemory) end();
}, 250);
