// Suggestions under the search boxes. Without this script the boxes search as they are.
export {};
