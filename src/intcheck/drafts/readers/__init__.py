"""A file -> passages of prose with true positions; one module a format."""
