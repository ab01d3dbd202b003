"""What Grafana shows, made of dashboards that are values."""
