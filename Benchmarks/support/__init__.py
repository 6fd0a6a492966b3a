"""What every measurement uses: processes, servers, projects, tables."""
