import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import { type Figure, withinBudget } from './figure.ts';

/** Each bench is one file that measures and returns its figures. */
const benches: Record<string, () => Promise<Iterable<Figure> | AsyncIterable<Figure>>> = {
	starting: async () => (await import('./starting.ts')).measure(),
	receiving: async () => (await import('./receiving.ts')).measure(),
	opening: async () => (await import('./opening.ts')).measure(),
	tabulating: async () => (await import('./tabulating.ts')).measure(),
	auditing: async () => (await import('./auditing.ts')).measure(),
	reading: async () => (await import('./reading.ts')).measure(),
	exporting: async () => (await import('./exporting.ts')).measure(),
	responding: async () => (await import('./responding.ts')).measure(),
	waiting: async () => (await import('./waiting.ts')).measure(),
	tablet: async () => (await import('./tablet.ts')).measure(),
	comments: async () => (await import('./comments.ts')).measure(),
	forms: async () => (await import('./forms.ts')).measure(),
	tallies: async () => (await import('./tallies.ts')).measure(),
	counting: async () => (await import('./counting.ts')).measure()
};

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const only = words[words.indexOf('--only') + 1]?.split(',') ?? [];
const chosen = words.includes('--only') ? only : Object.keys(benches);
const unknown = chosen.filter((name) => !(name in benches));
if (unknown.length > 0) {
	process.stderr.write(
		`Unknown bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}\n`
	);
	process.exit(2);
}

const figures: (Figure & { readonly bench: string; readonly within: boolean | null })[] = [];
const failures: string[] = [];
for (const name of chosen) {
	if (!asJson) process.stdout.write(`${name}…\n`);
	try {
		for await (const figure of (await benches[name]?.()) ?? []) {
			const within = withinBudget(figure);
			figures.push({ bench: name, ...figure, within });
			if (!asJson) process.stdout.write(`${line(figure, within)}\n`);
		}
	} catch (error) {
		// What was measured before is printed all the same.
		failures.push(name);
		process.stderr.write(`${name} could not be measured: ${String(error)}\n`);
		process.exitCode = 1;
	}
}

if (asJson) {
	const machine = {
		cores: cpus().length,
		memoryGiB: Math.round(totalmem() / 2 ** 30),
		node: process.version
	};
	process.stdout.write(`${JSON.stringify({ machine, figures, failures }, null, '\t')}\n`);
}

function line(figure: Figure, within: boolean | null): string {
	const sign = figure.budget?.kind === 'at-least' ? '≥' : '≤';
	const budget =
		figure.budget === null ? '' : ` (budget ${sign} ${figure.budget.value} ${figure.unit})`;
	const verdict = within === null ? ' ' : within ? '✓' : '✗';
	const value = Number(figure.value.toPrecision(4)).toLocaleString('en-CA');
	return `  ${verdict} ${figure.name}: ${value} ${figure.unit}${budget} — ${figure.how}`;
}
