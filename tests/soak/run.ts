import process from 'node:process';
import { parseArgs } from 'node:util';
import { isSound, runSoak } from './soak.ts';

const { values } = parseArgs({
	options: {
		responses: { type: 'string', default: '200' },
		kills: { type: 'string', default: '20' },
		seed: { type: 'string', default: '1' },
		tablets: { type: 'string', default: '6' },
		json: { type: 'boolean', default: false }
	}
});

const whole = (name: 'responses' | 'kills' | 'seed' | 'tablets'): number => {
	const value = Number(values[name]);
	if (Number.isInteger(value) && value >= 0) return value;
	process.stderr.write(`--${name} is a whole number, such as --${name} 20.\n`);
	process.exit(2);
};

const result = await runSoak({
	responses: whole('responses'),
	kills: whole('kills'),
	seed: whole('seed'),
	tablets: Math.max(1, whole('tablets')),
	onprogress: (line) => process.stderr.write(`${line}\n`)
});
if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
else {
	const { refused } = result;
	process.stdout.write(
		`${result.sent} sent, ${result.stored} stored, ${result.lost} lost, ${result.duplicated} duplicated; ` +
			`${refused.atTheDoor + refused.onScreen + refused.later} second uses refused; ` +
			`${result.kills} kills, seed ${result.seed}, ${result.seconds} s\n`
	);
}
process.exitCode = isSound(result) ? 0 : 1;
