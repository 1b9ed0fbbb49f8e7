import { afterEach, expect, test } from 'vitest';
import { mayReadMetrics } from '#lib/server/metrics-access.ts';
import { createMetrics, type Metrics } from '#lib/server/metrics.ts';

const opened: Metrics[] = [];
afterEach(() => {
	for (const metrics of opened.splice(0)) metrics.close();
});
const create = (): Metrics => {
	const metrics = createMetrics();
	opened.push(metrics);
	return metrics;
};
const linesOf = (metrics: Metrics): string[] => metrics.text([]).split('\n');

test('requests are counted by the pattern of their route and how they ended', () => {
	const metrics = create();
	metrics.request('/r/[slug]', 'GET', 200, 0.003);
	metrics.request('/r/[slug]', 'GET', 200, 0.03);
	metrics.request('/r/[slug]', 'GET', 503, 20);
	const lines = linesOf(metrics);
	expect(lines).toContain(
		'porte_voix_requests_total{route="/r/[slug]",method="GET",status="200"} 2'
	);
	expect(lines).toContain(
		'porte_voix_requests_total{route="/r/[slug]",method="GET",status="503"} 1'
	);
	const bucket = (le: string): string | undefined =>
		lines.find((line) =>
			line.startsWith(`porte_voix_request_seconds_bucket{group="other",le="${le}"}`)
		);
	expect(bucket('0.005')).toMatch(/ 1$/);
	expect(bucket('0.05')).toMatch(/ 2$/);
	expect(bucket('10')).toMatch(/ 2$/);
	expect(bucket('+Inf')).toMatch(/ 3$/);
});

test('one answer more does not move any figure that somebody who looks all the time could read', () => {
	const metrics = create();
	const figures = (): string[] =>
		linesOf(metrics).filter((line) => /answering|envelopes/.test(line));
	const receive = (): void => {
		metrics.request('/api/envelopes', 'POST', 200, 0.2);
		metrics.envelopes(1);
	};
	const empty = figures().filter((line) => !line.startsWith('#'));
	expect(empty.every((line) => line.endsWith(' 0'))).toBe(true);
	for (let count = 1; count < 10; count += 1) {
		receive();
		expect(
			figures().filter((line) => !line.startsWith('#') && !line.endsWith(' 0')),
			String(count)
		).toEqual([]);
	}
	receive();
	expect(figures()).toContain('porte_voix_envelopes_total 10');
	const tenth = figures();
	receive();
	expect(figures()).toEqual(tenth);
});

test('a label cannot break the text it stands in', () => {
	const metrics = create();
	metrics.request('/x"} 7\nevil', 'GET', 200, 1);
	expect(linesOf(metrics).some((line) => line.startsWith('evil'))).toBe(false);
});

const here = { origin: 'http://localhost:3000', metricsToken: null };
const outside = { origin: 'https://voix.example.org', metricsToken: null };
const guarded = { ...outside, metricsToken: 'un jeton de vingt lettres' };

test.each([
	['from this machine, without a public address', here, null, '127.0.0.1', true],
	['from this machine, by the newer kind of address', here, null, '::1', true],
	['from another machine', here, null, '192.168.1.20', false],
	['through a proxy on this machine', outside, null, '127.0.0.1', false],
	['with the token', guarded, 'Bearer un jeton de vingt lettres', '203.0.113.9', true],
	['with another token', guarded, 'Bearer un jeton de vingt lettre', '203.0.113.9', false],
	[
		'from this machine, where a token is set, without it',
		{ ...here, metricsToken: 'un jeton de vingt lettres' },
		null,
		'127.0.0.1',
		false
	]
])('metrics asked for %s', (_, config, authorization, address, allowed) => {
	expect(mayReadMetrics(config, authorization, address)).toBe(allowed);
});
