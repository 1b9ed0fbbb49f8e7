/** Devices that people set on a table. Each installs and locks in a way of its own. */
export const systems = ['ipad', 'android', 'chromebook', 'computer'] as const;

export type System = (typeof systems)[number];
