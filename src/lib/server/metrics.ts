import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';

/** Seconds of the histogram's steps, but for the last, which is everything. */
const steps = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/**
 * Routes on which people answer. What is counted there is told in whole tens: a figure that moved by
 * one would tell, to whoever reads often enough, the moment at which somebody answered.
 */
const answering: ReadonlySet<string> = new Set(['/api/envelopes', '/api/codes']);

interface Spread {
	/** How many took no longer than each step. */
	readonly within: number[];
	count: number;
	seconds: number;
}

/** What one process counts about itself since it started: never a campaign, a site or a person. */
export interface Metrics {
	/** @param route its pattern; @param seconds it took */
	request(route: string, method: string, status: number, seconds: number): void;
	/** Envelopes taken, whichever campaign they are for. */
	envelopes(count: number): void;
	/** In the text that Prometheus reads, with these figures beside. */
	text(gauges: readonly Gauge[]): string;
	/** Measures nothing any more. */
	close(): void;
}

export interface Gauge {
	readonly name: string;
	readonly help: string;
	readonly value: number;
}

export function createMetrics(): Metrics {
	const requests = new Map<
		string,
		{ readonly labels: string; readonly route: string; count: number }
	>();
	const spreads = { answering: spread(), other: spread() };
	let envelopes = 0;
	const delay = monitorEventLoopDelay({ resolution: 20 });
	delay.enable();
	return {
		request(route, method, status, seconds) {
			const labels = `route="${escaped(route)}",method="${escaped(method)}",status="${status}"`;
			const found = requests.get(labels) ?? { labels, route, count: 0 };
			found.count += 1;
			requests.set(labels, found);
			const one = spreads[answering.has(route) ? 'answering' : 'other'];
			one.count += 1;
			one.seconds += seconds;
			steps.forEach((step, place) => {
				if (seconds <= step) one.within[place] = (one.within[place] ?? 0) + 1;
			});
		},
		envelopes(count) {
			envelopes += count;
		},
		text(gauges) {
			const lines = [
				...heading('requests_total', 'counter', 'Requests answered, by pattern of their route.'),
				...[...requests.values()].map(
					({ labels, route, count }) =>
						`porte_voix_requests_total{${labels}} ${answering.has(route) ? inTens(count) : count}`
				),
				...heading('request_seconds', 'histogram', 'How long answering took.'),
				...spreadLines('answering', spreads.answering, inTens),
				...spreadLines('other', spreads.other, (count) => count),
				...heading(
					'envelopes_total',
					'counter',
					'Envelopes taken, those that came again too, in whole tens.'
				),
				`porte_voix_envelopes_total ${inTens(envelopes)}`
			];
			const memory = process.memoryUsage();
			const all: readonly Gauge[] = [
				{ name: 'uptime_seconds', help: 'Since this process started.', value: process.uptime() },
				{ name: 'resident_bytes', help: 'Memory of this process.', value: memory.rss },
				{ name: 'heap_used_bytes', help: 'Of JavaScript, in use.', value: memory.heapUsed },
				{
					name: 'event_loop_p99_seconds',
					help: 'Delay of the event loop, 99 in 100 below, since it was last asked.',
					value: delay.percentile(99) / 1e9
				},
				{
					name: 'event_loop_use',
					help: 'Part of the time the event loop was busy, since the start.',
					value: performance.eventLoopUtilization().utilization
				},
				...gauges
			];
			delay.reset();
			for (const { name, help, value } of all) {
				lines.push(...heading(name, 'gauge', help), `porte_voix_${name} ${value}`);
			}
			return `${lines.join('\n')}\n`;
		},
		close() {
			delay.disable();
		}
	};
}

function spread(): Spread {
	return { within: steps.map(() => 0), count: 0, seconds: 0 };
}

function spreadLines(group: string, one: Spread, said: (count: number) => number): string[] {
	const name = 'porte_voix_request_seconds';
	const count = said(one.count);
	return [
		...steps.map(
			(step, place) =>
				`${name}_bucket{group="${group}",le="${step}"} ${said(one.within[place] ?? 0)}`
		),
		`${name}_bucket{group="${group}",le="+Inf"} ${count}`,
		// A sum moves with each request: only that of as many as are told.
		`${name}_sum{group="${group}"} ${one.count === 0 ? 0 : (one.seconds / one.count) * count}`,
		`${name}_count{group="${group}"} ${count}`
	];
}

function heading(name: string, type: string, help: string): string[] {
	return [`# HELP porte_voix_${name} ${help}`, `# TYPE porte_voix_${name} ${type}`];
}

const inTens = (count: number): number => Math.floor(count / 10) * 10;

const escaped = (text: string): string => text.replaceAll(/["\\\n]/g, '_');
