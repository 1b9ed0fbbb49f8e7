// Puts envelopes without end and prints the id of each one that was acknowledged. Killed by a test.
import process from 'node:process';
import { createBallotBox } from '#lib/server/ballot-box/ballot-box.ts';
import { readConfig } from '#lib/server/config.ts';
import { openDatabases } from '#lib/server/database/databases.ts';
import { anyBox, anyEnvelope } from './envelopes.ts';

const { ballotBox: db } = await openDatabases(readConfig());
const ballotBox = createBallotBox(db, 'sqlite');
await ballotBox.openBox(anyBox);

async function putWithoutEnd(size: number): Promise<never> {
	for (;;) {
		const envelopes = Array.from({ length: size }, () => anyEnvelope());
		const outcomes = await ballotBox.put(envelopes);
		const stored = envelopes.filter((_, index) => outcomes[index] === 'stored');
		process.stdout.write(stored.map(({ id }) => `${id}\n`).join(''));
	}
}

await Promise.all([putWithoutEnd(1), putWithoutEnd(7), putWithoutEnd(50)]);
