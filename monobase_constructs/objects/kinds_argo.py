"""The kinds of Argo CD."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import argo

APPLICATION = Kind[argo.ApplicationSpec]("argoproj.io/v1alpha1", "Application")
APP_PROJECT = Kind[argo.AppProjectSpec]("argoproj.io/v1alpha1", "AppProject")
