/** Where the resources are. */
export const path = '/api/${capability}';
