/** The stream of one incident. */
export const incidentStream = (incidentId: string): string => `incident-${incidentId}`;
