import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '#lib/server/config.ts';

const demo = { PORTE_VOIX_DEMO: '1' };

describe('asking for the demonstration', () => {
	it.each([
		{},
		{ HOST: 'localhost' },
		{ HOST: '::1', ORIGIN: 'http://[::1]:3000' },
		{ ORIGIN: 'http://localhost:8080' }
	])('is heard on this machine: %o', (place) => {
		expect(readConfig({ ...demo, ...place }).demonstration).toBe(true);
	});

	it.each([
		{ HOST: '0.0.0.0' },
		{ HOST: '192.168.1.4' },
		{ ORIGIN: 'https://sondage.example.org' }
	])('stops the start where others could reach it: %o', (place) => {
		expect(() => readConfig({ ...demo, ...place })).toThrow(ConfigError);
	});

	it('is not asked for by default', () => {
		expect(readConfig({}).demonstration).toBe(false);
	});
});
