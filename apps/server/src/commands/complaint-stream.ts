/** The stream of one complaint. */
export const complaintStream = (complaintId: string): string => `complaint-${complaintId}`;
